import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'

/** The least that Node.js can do: the same bytes from memory, and nothing else. */
const [, , port, file] = process.argv
const body = readFileSync(file ?? '')
createServer((_request, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length })
  response.end(body)
}).listen(Number(port), '127.0.0.1', () => process.stdout.write('ready\n'))
