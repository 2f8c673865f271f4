import * as k8s from '@pulumi/kubernetes'
import * as pulumi from '@pulumi/pulumi'
import { POSTGRES_MAJOR } from '../database/postgres_version.ts'
import { AUTHORITIES_FILE } from './certificate_authorities.ts'
import { AUTHORITIES, type ShopNamespace } from './shop_namespace.ts'
import { APPLICATION_SECRET, OWNER_SECRET, type ShopSecrets } from './shop_secrets.ts'

export interface DatabaseRoleArgs {
  readonly provider: k8s.Provider
  readonly place: ShopNamespace
  readonly secrets: ShopSecrets
  readonly writerEndpoint: pulumi.Input<string>
  readonly databaseName: string
}

/**
 * Makes the shop's own role and lets it read and write the rows of whatever the owner makes from then on. Run again it
 * changes nothing; the role's password is left alone once it exists, since rotation turns it.
 */
const SQL = `
SELECT format('CREATE ROLE %I LOGIN PASSWORD %L', :'role', :'role_password')
 WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = :'role') \\gexec
CREATE EXTENSION IF NOT EXISTS pg_stat_statements;
SELECT format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), :'role') \\gexec
SELECT format('ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO %I', :'role') \\gexec
SELECT format('ALTER DEFAULT PRIVILEGES GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO %I', :'role') \\gexec
SELECT format('ALTER DEFAULT PRIVILEGES GRANT USAGE, SELECT ON SEQUENCES TO %I', :'role') \\gexec
SELECT format('ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO %I', :'role') \\gexec
`

/** A Job of the platform, before the chart's first migration. */
export class DatabaseRole extends pulumi.ComponentResource {
  readonly job: k8s.batch.v1.Job

  constructor(name: string, args: DatabaseRoleArgs, opts?: pulumi.ComponentResourceOptions) {
    super('holdfast:platform:DatabaseRole', name, {}, opts)
    const fromSecret = (variable: string, secret: string) => ({
      name: variable,
      valueFrom: { secretKeyRef: { name: secret, key: variable } },
    })
    const value = (variable: string, text: pulumi.Input<string>) => ({
      name: variable,
      value: text,
    })
    const labels = { 'app.kubernetes.io/component': 'migrations' }
    this.job = new k8s.batch.v1.Job(
      name,
      {
        metadata: { name: 'database-role', namespace: args.place.namespace.metadata.name, labels },
        spec: {
          backoffLimit: 6,
          template: {
            metadata: { labels },
            spec: {
              restartPolicy: 'OnFailure',
              automountServiceAccountToken: false,
              securityContext: {
                runAsNonRoot: true,
                runAsUser: 70,
                seccompProfile: { type: 'RuntimeDefault' },
              },
              containers: [
                {
                  name: 'psql',
                  image: `public.ecr.aws/docker/library/postgres:${POSTGRES_MAJOR}-alpine`,
                  command: ['sh', '-ec'],
                  args: [
                    `printf '%s' "$SQL" | psql --no-psqlrc --quiet --set ON_ERROR_STOP=1 ` +
                      `--set role="$ROLE" --set role_password="$ROLE_PASSWORD"`,
                  ],
                  env: [
                    value('SQL', SQL),
                    value('PGHOST', args.writerEndpoint),
                    value('PGDATABASE', args.databaseName),
                    value('PGSSLMODE', 'verify-full'),
                    value('PGSSLROOTCERT', `/authorities/${AUTHORITIES_FILE}`),
                    fromSecret('PGUSER', OWNER_SECRET),
                    fromSecret('PGPASSWORD', OWNER_SECRET),
                    fromSecret('ROLE', APPLICATION_SECRET),
                    fromSecret('ROLE_PASSWORD', APPLICATION_SECRET),
                  ],
                  volumeMounts: [
                    { name: 'authorities', mountPath: '/authorities', readOnly: true },
                  ],
                  resources: {
                    requests: { cpu: '100m', memory: '64Mi' },
                    limits: { memory: '64Mi' },
                  },
                  securityContext: {
                    allowPrivilegeEscalation: false,
                    readOnlyRootFilesystem: true,
                    capabilities: { drop: ['ALL'] },
                  },
                },
              ],
              volumes: [{ name: 'authorities', configMap: { name: AUTHORITIES } }],
            },
          },
        },
      },
      {
        parent: this,
        provider: args.provider,
        dependsOn: [...args.secrets.ready, args.place.authorities],
        // Jobs cannot be changed; a new one does what is still to do.
        replaceOnChanges: ['spec'],
        deleteBeforeReplace: true,
      }
    )
    this.registerOutputs({})
  }
}
