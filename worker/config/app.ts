import { defineConfig } from '@adonisjs/core/http'

/** The worker answers nobody; the framework asks for this all the same. */
export const http = defineConfig({})
