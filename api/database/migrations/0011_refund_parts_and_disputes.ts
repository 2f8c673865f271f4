import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What a failed refund and a dispute leave to do. Refunds of before were of whole payments: what they were for is
 * written down now, since from here on every refund says it.
 */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      ALTER TABLE payments.refunds ADD COLUMN retry_of uuid, ADD COLUMN case_closed_at timestamptz;
      COMMENT ON COLUMN payments.refunds.retry_of IS 'The failed refund whose money this one sends again: each is retried once';
      COMMENT ON COLUMN payments.refunds.case_closed_at IS 'Of a failed one: when staff retried it, or settled it elsewhere';

      ALTER TABLE payments.disputes
        ADD COLUMN withdrawn bigint NOT NULL DEFAULT 0,
        ADD COLUMN is_refundable boolean NOT NULL DEFAULT false,
        ADD COLUMN respond_by timestamptz;
      COMMENT ON COLUMN payments.disputes.withdrawn IS 'What the bank has taken for it and not given back, without fees';

      UPDATE payments.refunds refund SET lines = part.list
      FROM (
        SELECT order_id, jsonb_agg(jsonb_build_object('lineId', line_id, 'quantity', quantity, 'amount', captured)) AS list
        FROM (
          SELECT order_id, id AS line_id, quantity, captured FROM orders.order_lines
          UNION ALL
          SELECT id, NULL, NULL, shipping_captured FROM orders.orders
        ) AS part
        WHERE captured > 0 GROUP BY order_id
      ) AS part
      WHERE part.order_id = refund.order_id AND refund.state <> 'failed' AND refund.reason <> 'duplicate'
        AND refund.lines = '[]';
    `)
  }

  override async down() {
    this.schema.raw(`
      ALTER TABLE payments.disputes DROP COLUMN respond_by, DROP COLUMN is_refundable, DROP COLUMN withdrawn;
      ALTER TABLE payments.refunds DROP COLUMN case_closed_at, DROP COLUMN retry_of;
    `)
  }
}
