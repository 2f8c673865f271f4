/** Where everything else stands. Changes rarely, and is protected in production. */
import * as pulumi from '@pulumi/pulumi'
import { Network } from '../components/network/network.ts'
import { readNetworkSettings } from '../components/network/network_settings.ts'

const settings = readNetworkSettings()
const network = new Network('shop', settings)

export const region = settings.region
export const vpcId = network.vpcId
export const vpcCidr = settings.cidr
export const zones = settings.zones
export const publicSubnetIds = pulumi.all(network.publicSubnetIds)
export const privateSubnetIds = pulumi.all(network.privateSubnetIds)
export const isolatedSubnetIds = pulumi.all(network.isolatedSubnetIds)
export const natAddresses = pulumi.all(network.natAddresses)
export const s3PrefixListId = network.s3PrefixListId
