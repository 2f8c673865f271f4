import base from '@adonisjs/prettier-config'

export default {
  ...base,
  plugins: ['prettier-plugin-svelte'],
  overrides: [{ files: '*.svelte', options: { parser: 'svelte' } }],
}
