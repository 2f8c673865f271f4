#!/usr/bin/env bash
# The region is lost: brings the last copy of the database up in the other region. What else has to be done, and in which
# order, is in docs/infra/lose-a-region.md. Usage: STACK=production scripts/rebuild_elsewhere.sh REGION SUBNET_GROUP SECURITY_GROUP
source "$(dirname "$0")/common.sh"
need aws

region=${1:?Name the region of the copies} subnets=${2:?Name the subnet group there} group=${3:?Name the security group there}
vault="holdfast-$STACK-database-copies"
read -r point made < <(aws backup list-recovery-points-by-backup-vault --region "$region" --backup-vault-name "$vault" \
  --query 'reverse(sort_by(RecoveryPoints[?Status==`COMPLETED`], &CreationDate))[0].[RecoveryPointArn, CreationDate]' --output text)
[ "$point" != None ] || { echo "There is no copy in $vault; nothing was done." >&2; exit 1; }
confirm "Restores $point of $made in $region. What was ordered later is not in it: Stripe knows those payments."
snapshot=${point##*:}
aws rds restore-db-cluster-from-snapshot --region "$region" --db-cluster-identifier "holdfast-$STACK" \
  --snapshot-identifier "$point" --engine aurora-postgresql --db-subnet-group-name "$subnets" \
  --vpc-security-group-ids "$group" --deletion-protection \
  --serverless-v2-scaling-configuration MinCapacity=4,MaxCapacity=64 --tags "Key=holdfast:stack,Value=$STACK" >/dev/null
aws rds create-db-instance --region "$region" --db-instance-identifier "holdfast-$STACK-1" \
  --db-cluster-identifier "holdfast-$STACK" --engine aurora-postgresql --db-instance-class db.serverless >/dev/null
echo "Restoring $snapshot; it takes some 20 minutes."
aws rds wait db-instance-available --region "$region" --db-instance-identifier "holdfast-$STACK-1"
echo 'There. Go on with docs/infra/lose-a-region.md, step 4.'
