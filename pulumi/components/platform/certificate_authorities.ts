export const AUTHORITIES_FILE = 'rds.pem'

/**
 * The authorities that sign RDS's certificates in a region, as AWS publishes them: Node.js does not know them by itself,
 * and without them a connection would be encrypted to whoever answers. Fetched on each run, so that a new authority
 * arrives with the next.
 *
 * @throws Error where they cannot be had, before anything is declared
 * @see https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/UsingWithRDS.SSL.html
 */
export async function readAuthorities(region: string): Promise<string> {
  const url = `https://truststore.pki.rds.amazonaws.com/${region}/${region}-bundle.pem`
  const answer = await fetch(url, { signal: AbortSignal.timeout(20_000) })
  const text = await answer.text()
  if (!answer.ok || !text.startsWith('-----BEGIN CERTIFICATE-----')) {
    throw new Error(
      `The authorities of RDS could not be fetched from ${url}; nothing was declared.`
    )
  }
  return text
}
