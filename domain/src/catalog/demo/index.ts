export * from './demo_catalogue.ts'
export * from './facets.ts'
export * from './load_demo_catalogue.ts'
export * from './vocabulary.ts'
