import * as pulumi from '@pulumi/pulumi'

type Principal = '*' | Record<string, pulumi.Input<string> | pulumi.Input<string>[]>

export interface Statement {
  readonly Sid: string
  readonly Effect?: 'Allow' | 'Deny'
  readonly Principal?: Principal
  readonly Action: string | string[]
  readonly Resource?: pulumi.Input<string> | pulumi.Input<string>[]
  readonly Condition?: Record<string, Record<string, pulumi.Input<string> | pulumi.Input<string>[]>>
}

/** An IAM document as JSON. `Allow` unless a statement says otherwise; every statement is named. */
export function policyDocument(...statements: Statement[]): pulumi.Output<string> {
  return pulumi.jsonStringify({
    Version: '2012-10-17',
    Statement: statements.map((statement) => ({ Effect: 'Allow', ...statement })),
  })
}

/** Who may put a role on: a service of AWS, for this account's sake only. */
export function assumedBy(service: string, accountId: pulumi.Input<string>): pulumi.Output<string> {
  return policyDocument({
    Sid: 'Assume',
    Principal: { Service: service },
    Action: 'sts:AssumeRole',
    Condition: { StringEquals: { 'aws:SourceAccount': accountId } },
  })
}
