import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import eslint from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'
import { contextEntrance } from './eslint/rules/context_entrance.ts'
import { ownTables } from './eslint/rules/own_tables.ts'
import { safeMigrations } from './eslint/rules/safe_migrations.ts'

/** Each context owns the PostgreSQL schema of its name. */
const contexts = readdirSync(join(import.meta.dirname, 'domain/src'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

const holdfast = {
  rules: {
    'context-entrance': contextEntrance,
    'own-tables': ownTables,
    'safe-migrations': safeMigrations,
  },
}

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/build/',
    '**/.svelte-kit/',
    '**/coverage/',
    '.holdfast/',
    'web/static/',
  ]),
  eslint.configs.recommended,
  tseslint.configs.recommended,
  {
    plugins: { holdfast },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'no-undef': 'off',
      'eqeqeq': ['error', 'always'],
      'no-console': 'error',
      // Text from outside is searched for control characters on purpose.
      'no-control-regex': 'off',
      // AdonisJS learns an application's types through empty interfaces that extend them.
      '@typescript-eslint/no-empty-object-type': [
        'error',
        { allowInterfaces: 'with-single-extends' },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      'holdfast/context-entrance': 'error',
    },
  },
  {
    // A promise that nobody awaits loses its error, and with it an order.
    files: ['{domain,api,worker,sandbox}/**/*.ts'],
    languageOptions: {
      parserOptions: {
        project: [
          'domain/tsconfig.check.json',
          'api/tsconfig.check.json',
          'api/bench/tsconfig.json',
          'worker/tsconfig.check.json',
          'sandbox/tsconfig.tests.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { arguments: false } },
      ],
      '@typescript-eslint/await-thenable': 'error',
    },
  },
  {
    // It runs from source and in tests, and finds nothing in production.
    files: ['{domain,api,worker}/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ClassDeclaration:has(> Decorator) ImportExpression[source.value=/\\.ts$/]',
          message:
            'In a decorated class TypeScript leaves the .ts of an import() as it is, and the build has no such file: ' +
            'write the import() in a function beside the class.',
        },
      ],
    },
  },
  {
    files: ['domain/src/**/*.ts', 'api/app/**/*.ts', 'worker/app/**/*.ts'],
    rules: { 'holdfast/own-tables': ['error', { schemas: contexts, readers: ['ledger'] }] },
  },
  {
    files: ['api/database/migrations/*.ts'],
    rules: { 'holdfast/safe-migrations': 'error' },
  },
  {
    files: ['domain/src/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', restricted('http', 'queue', 'stripe')] },
  },
  {
    files: ['domain/src/payments/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', restricted('http', 'queue')] },
  },
  {
    files: ['api/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', restricted('queue', 'stripe')] },
  },
  {
    files: ['worker/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', restricted('stripe')] },
  },
  ...svelte.configs.recommended,
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
    // The shop lives at the root of its origin; there is no base path to resolve.
    rules: { 'svelte/no-navigation-without-resolve': 'off' },
  },
  {
    // Written by the framework.
    files: ['**/.adonisjs/**'],
    rules: { '@typescript-eslint/no-empty-object-type': 'off' },
  },
  {
    // Programs for the terminal.
    files: ['**/bin/**', '**/bench/**', '**/commands/**', '**/demo/**/*derive*.ts'],
    rules: { 'no-console': 'off' },
  }
)

/** Imports that would tie business rules to one way of reaching them. */
function restricted(...kinds) {
  const patterns = {
    http: { regex: '^@adonisjs/core/http', message: 'The domain does not know HTTP.' },
    queue: { regex: '^bullmq', message: 'Only the worker knows the queue library.' },
    stripe: { regex: '^stripe(/|$)', message: 'Only the payments context talks to Stripe.' },
  }
  return { patterns: kinds.map((kind) => patterns[kind]) }
}
