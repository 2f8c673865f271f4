#!/usr/bin/env bash
# A major version of PostgreSQL by blue/green: a copy is kept in step and upgraded, then the two change places in about
# a minute. The old one stays until it is removed. Usage:
#   STACK=staging scripts/upgrade_database.sh start 18.1 GREEN_CLUSTER_PARAMETER_GROUP GREEN_PARAMETER_GROUP
#   STACK=staging scripts/upgrade_database.sh status | switch | remove
source "$(dirname "$0")/common.sh"
need aws pulumi

name="holdfast-$STACK-upgrade"
deployment() {
  aws rds describe-blue-green-deployments --filters "Name=blue-green-deployment-name,Values=$name" \
    --query "BlueGreenDeployments[0].$1" --output text
}
case ${1:-} in
  start)
    version=${2:?Name the version} cluster_group=${3:?Name the cluster parameter group} group=${4:?Name the parameter group}
    arn=$(aws rds describe-db-clusters --db-cluster-identifier "$(output database clusterIdentifier)" \
      --query 'DBClusters[0].DBClusterArn' --output text)
    aws rds create-blue-green-deployment --blue-green-deployment-name "$name" --source "$arn" \
      --target-engine-version "$version" --target-db-cluster-parameter-group-name "$cluster_group" \
      --target-db-parameter-group-name "$group" --tags "Key=holdfast:stack,Value=$STACK" >/dev/null
    echo 'Started. It takes half an hour and longer; "status" tells. Nothing of the shop has changed yet.'
    ;;
  status) deployment '[Status, StatusDetails, Target]' ;;
  switch)
    [ "$(deployment Status)" = AVAILABLE ] || { echo 'The copy is not ready; nothing was done.' >&2; exit 1; }
    confirm 'Changes places now: orders wait for about a minute. If it would take longer than five, it is called off.'
    aws rds switchover-blue-green-deployment --switchover-timeout 300 \
      --blue-green-deployment-identifier "$(deployment BlueGreenDeploymentIdentifier)" >/dev/null
    echo 'Changing. Then: set POSTGRES_MAJOR, "pulumi refresh" and "pulumi preview" in database: it has to show no change.'
    ;;
  remove)
    confirm 'Removes the deployment; the old cluster is left and has to be deleted by itself.'
    aws rds delete-blue-green-deployment \
      --blue-green-deployment-identifier "$(deployment BlueGreenDeploymentIdentifier)" >/dev/null
    ;;
  *) echo 'It must be one of: start, status, switch, remove' >&2; exit 2 ;;
esac
