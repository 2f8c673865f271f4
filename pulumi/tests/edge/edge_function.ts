import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import vm from 'node:vm'
import { PULUMI_ROOT } from '../../graph/stack_file.ts'

export interface Value {
  value: string
  multiValue?: { value: string }[]
  attributes?: string
}

export interface ViewerRequest {
  method: string
  uri: string
  querystring: Record<string, Value>
  headers: Record<string, Value>
  cookies: Record<string, Value>
}

export interface ViewerResponse {
  statusCode: number
  headers: Record<string, Value>
  cookies: Record<string, Value>
}

export interface ViewerEvent {
  viewer: { ip: string }
  request: ViewerRequest
  response?: ViewerResponse
}

/** Loads a CloudFront Function as it stands, its `import cf` served by a store of ours. */
export function loadFunction(
  file: string,
  stored: Record<string, string> = {}
): (event: ViewerEvent) => Promise<ViewerRequest & ViewerResponse> {
  const source = readFileSync(join(PULUMI_ROOT, 'edge/functions', file), 'utf8')
  const cf = {
    kvs: () => ({
      get: async (key: string) => {
        const value = stored[key]
        if (value === undefined) throw new Error('KeyNotFound')
        return value
      },
    }),
  }
  const script = `${source.replace(/^import cf from 'cloudfront'$/m, '')}\nhandler`
  return vm.runInNewContext(script, { cf })
}

export function viewerEvent(
  url: string,
  { cookies = {}, method = 'GET', ip = '203.0.113.9', agent = 'browser' } = {}
): ViewerEvent {
  const { pathname, searchParams, host } = new URL(url)
  const querystring: Record<string, Value> = {}
  for (const name of new Set(searchParams.keys())) {
    const values = searchParams.getAll(name)
    querystring[name] = { value: values[0] ?? '' }
    if (values.length > 1) querystring[name].multiValue = values.map((value) => ({ value }))
  }
  return {
    viewer: { ip },
    request: {
      method,
      uri: pathname,
      querystring,
      headers: { 'host': { value: host }, 'user-agent': { value: agent } },
      cookies: Object.fromEntries(
        Object.entries<string>(cookies).map(([name, value]) => [name, { value }])
      ),
    },
  }
}
