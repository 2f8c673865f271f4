import { defineConfig } from '@adonisjs/core/bodyparser'

/** The contract speaks JSON only. Files are not uploaded through this API, forms are not read. */
export default defineConfig({
  allowedMethods: ['POST', 'PUT', 'PATCH', 'DELETE'],
  form: { types: [] },
  json: {
    convertEmptyStringsToNull: false,
    types: ['application/json'],
    limit: '128kb',
    strict: false,
  },
  multipart: {
    types: [],
    autoProcess: false,
    processManually: [],
    limit: 0,
    convertEmptyStringsToNull: false,
  },
  raw: { types: [], limit: '128kb' },
})
