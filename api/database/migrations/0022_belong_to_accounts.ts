import { BaseSchema } from '@adonisjs/lucid/schema'

/** Whose a cart or an order is; a guest's are nobody's. No foreign keys: each context's rows are its own. */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      ALTER TABLE carts.carts ADD COLUMN account_id uuid;
      COMMENT ON COLUMN carts.carts.account_id IS 'Whose it is on every device; null: whoever holds a token of it';
      ALTER TABLE orders.orders ADD COLUMN account_id uuid;
      COMMENT ON COLUMN orders.orders.account_id IS 'Who finds it in their account; null: a guest’s';
    `)
  }

  override async down() {
    this.schema.raw(`
      ALTER TABLE orders.orders DROP COLUMN account_id;
      ALTER TABLE carts.carts DROP COLUMN account_id;
    `)
  }
}
