import { BaseSchema } from '@adonisjs/lucid/schema'

/** One row that changes a few times a second while anybody watches a replica: what it has of it says how far it is behind. */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      CREATE SCHEMA operations;
      CREATE TABLE operations.heartbeats (
        id int PRIMARY KEY CHECK (id = 1),
        beaten_at timestamptz NOT NULL
      );
    `)
  }

  override async down() {
    this.schema.raw('DROP SCHEMA operations CASCADE')
  }
}
