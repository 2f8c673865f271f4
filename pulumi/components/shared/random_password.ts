import * as aws from '@pulumi/aws'
import * as pulumi from '@pulumi/pulumi'

/**
 * Drawn by AWS, letters and digits alone, so that it can stand in a URL. Each run draws another one: whoever uses it
 * ignores later changes (`ignoreChanges`), and it changes by rotation only. Encrypted in Pulumi's state.
 */
export function randomPassword(parent: pulumi.Resource, length: number): pulumi.Output<string> {
  const drawn = aws.secretsmanager.getRandomPasswordOutput(
    { passwordLength: length, excludePunctuation: true, includeSpace: false },
    { parent }
  )
  return pulumi.secret(drawn.randomPassword)
}
