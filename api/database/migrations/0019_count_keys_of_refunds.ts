import { BaseSchema } from '@adonisjs/lucid/schema'

/** A failure that the provider keeps must not hold a refund for as long as it keeps it. */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      ALTER TABLE payments.refunds ADD COLUMN key_no int NOT NULL DEFAULT 1;
      COMMENT ON COLUMN payments.refunds.key_no IS
        'The key that it is asked for under. The provider gives a failure of its own again to the same key: after one, it is looked for, and then asked for under the next';
    `)
  }

  override async down() {
    this.schema.raw('ALTER TABLE payments.refunds DROP COLUMN key_no')
  }
}
