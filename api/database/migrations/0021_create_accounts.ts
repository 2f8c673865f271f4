import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Who has signed in. The identity provider knows people; here stands only what the shop needs of them: no passwords, and
 * nothing that the provider did not say.
 *
 * What serves what: accounts_are_one_per_person finds the account of whoever presents a token.
 */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      CREATE SCHEMA accounts;

      CREATE TABLE accounts.accounts (
        id uuid PRIMARY KEY,
        issuer text NOT NULL,
        subject text NOT NULL,
        email text,
        email_verified boolean NOT NULL DEFAULT false,
        name text,
        created_at timestamptz NOT NULL,
        signed_in_at timestamptz NOT NULL,
        CONSTRAINT accounts_are_one_per_person UNIQUE (issuer, subject)
      );
      COMMENT ON TABLE accounts.accounts IS 'Personal: erased with the account';
      COMMENT ON COLUMN accounts.accounts.email IS 'As the identity provider last said; two people may have the same one';
    `)
  }

  override async down() {
    this.schema.raw('DROP SCHEMA accounts CASCADE')
  }
}
