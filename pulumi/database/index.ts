/** Where truth lives. Protected wherever losing it would hurt. */
import { Database } from '../components/database/database.ts'
import { readDatabaseSettings } from '../components/database/database_settings.ts'
import { Sibling } from '../settings/sibling.ts'

const settings = readDatabaseSettings()
const network = new Sibling('network')

const database = new Database('database', {
  ...settings,
  vpcId: network.text('vpcId'),
  vpcCidr: network.text('vpcCidr'),
  zones: network.texts('zones'),
  isolatedSubnetIds: network.texts('isolatedSubnetIds'),
  privateSubnetIds: network.texts('privateSubnetIds'),
})

export const writerEndpoint = database.writerEndpoint
export const applicationEndpoint = database.applicationEndpoint
export const readerEndpoint = database.readerEndpoint
export const clusterIdentifier = database.clusterIdentifier
export const securityGroupId = database.securityGroupId
export const ownerSecretArn = database.ownerSecretArn
export const applicationSecretArn = database.applicationSecretArn
export const keyArn = database.keyArn
