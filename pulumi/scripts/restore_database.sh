#!/usr/bin/env bash
# Restores the database to a point in time, as a second cluster beside the first, which is not touched. This is also the
# rehearsal: run it every month, time it, and remove the copy with --remove.
# Usage: STACK=production scripts/restore_database.sh 2026-11-28T20:00:00Z | --latest | --remove
source "$(dirname "$0")/common.sh"
need aws pulumi

source_id=$(output database clusterIdentifier)
copy_id="$source_id-restored"

if [ "${1:-}" = --remove ]; then
  confirm "Deletes the copy $copy_id, and nothing else."
  aws rds delete-db-instance --db-instance-identifier "$copy_id-1" --skip-final-snapshot >/dev/null
  aws rds delete-db-cluster --db-cluster-identifier "$copy_id" --skip-final-snapshot >/dev/null
  exit
fi

when=${1:?Give a point in time such as 2026-11-28T20:00:00Z, or --latest}
if [ "$when" = --latest ]; then at=(--use-latest-restorable-time); else at=(--restore-to-time "$when"); fi
started=$(date +%s)

read -r groups subnets parameters < <(aws rds describe-db-clusters --db-cluster-identifier "$source_id" --output text \
  --query 'DBClusters[0].[VpcSecurityGroups[0].VpcSecurityGroupId, DBSubnetGroup, DBClusterParameterGroup]')
key=$(output database keyArn)
aws rds restore-db-cluster-to-point-in-time --source-db-cluster-identifier "$source_id" \
  --db-cluster-identifier "$copy_id" "${at[@]}" --db-subnet-group-name "$subnets" \
  --vpc-security-group-ids "$groups" --db-cluster-parameter-group-name "$parameters" --kms-key-id "$key" \
  --serverless-v2-scaling-configuration MinCapacity=2,MaxCapacity=64 --enable-cloudwatch-logs-exports postgresql \
  --tags "Key=holdfast:stack,Value=$STACK" 'Key=holdfast:purpose,Value=restored' >/dev/null
aws rds create-db-instance --db-instance-identifier "$copy_id-1" --db-cluster-identifier "$copy_id" \
  --engine aurora-postgresql --db-instance-class db.serverless >/dev/null
echo "Restoring $source_id to $copy_id …"
aws rds wait db-instance-available --db-instance-identifier "$copy_id-1"
endpoint=$(aws rds describe-db-clusters --db-cluster-identifier "$copy_id" --query 'DBClusters[0].Endpoint' --output text)
echo "Restored in $((($(date +%s) - started) / 60)) minutes: $endpoint"
echo 'Now check it, and take it over or remove it: docs/infra/restore-database.md'
