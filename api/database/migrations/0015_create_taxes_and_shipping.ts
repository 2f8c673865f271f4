import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * Rates of tax and tariffs of postage, in tables: each has a revision that goes up with every change, so that a process
 * may keep them and still find out, in the statement that writes an order, whether they are what it knows.
 *
 * A rate that changes is a new row with its first day, entered beforehand, never an edit. With this, orders can be placed
 * where the tax comes on top of the prices: there, what is captured of a line or of the postage holds its tax.
 */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      CREATE SCHEMA taxes;

      CREATE TABLE taxes.revision (
        single boolean PRIMARY KEY DEFAULT true CHECK (single),
        revision bigint NOT NULL DEFAULT 1
      );
      INSERT INTO taxes.revision DEFAULT VALUES;

      CREATE TABLE taxes.areas (
        country text PRIMARY KEY CHECK (country ~ '^[A-Z]{2}$'),
        prices_include_tax boolean NOT NULL,
        needs_region boolean NOT NULL
      );
      COMMENT ON TABLE taxes.areas IS 'Countries where prices are stated without tax, or where their states set it';

      CREATE TABLE taxes.rates (
        id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        country text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
        region text CHECK (region <> ''),
        tax_class text NOT NULL CHECK (tax_class IN ('standard', 'books')),
        basis_points numeric(7, 2) NOT NULL CHECK (basis_points BETWEEN 0 AND 10000),
        taxes_shipping boolean NOT NULL DEFAULT true,
        valid_from date NOT NULL,
        source text NOT NULL CHECK (source <> ''),
        entered_on date NOT NULL,
        UNIQUE NULLS NOT DISTINCT (country, region, tax_class, valid_from)
      );
      COMMENT ON COLUMN taxes.rates.valid_from IS 'It holds from this day, UTC, until the first day of a newer one';
      COMMENT ON COLUMN taxes.rates.source IS 'Where to check it, before selling there and once a year';
      COMMENT ON COLUMN taxes.rates.basis_points IS 'Hundredths of a per cent: 20 % is 2000, 6.875 % is 687.5';

      CREATE FUNCTION taxes.count_revision() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE taxes.revision SET revision = revision + 1;
        RETURN NULL;
      END $$;
      CREATE TRIGGER rates_are_revised AFTER INSERT OR UPDATE OR DELETE ON taxes.rates
        FOR EACH STATEMENT EXECUTE FUNCTION taxes.count_revision();
      CREATE TRIGGER areas_are_revised AFTER INSERT OR UPDATE OR DELETE ON taxes.areas
        FOR EACH STATEMENT EXECUTE FUNCTION taxes.count_revision();

      INSERT INTO taxes.areas (country, prices_include_tax, needs_region) VALUES ('US', false, true);

      -- The Isle of Man and Monaco belong to the areas of the UK and of France. Everywhere else is an export.
      INSERT INTO taxes.rates (country, tax_class, basis_points, valid_from, source, entered_on)
      SELECT country, 'standard', rate, day::date,
        CASE WHEN country IN ('GB', 'IM') THEN 'gov.uk, VAT rates' ELSE 'European Commission, Taxes in Europe Database' END,
        '2026-11-28'
      FROM (VALUES
        ('GB', 2000, '2011-01-04'),
        ('IM', 2000, '2011-01-04'),
        ('AT', 2000, '1984-01-01'),
        ('BE', 2100, '1996-01-01'),
        ('BG', 2000, '1999-01-01'),
        ('CY', 1900, '2014-01-13'),
        ('CZ', 2100, '2013-01-01'),
        ('DE', 1900, '2021-01-01'),
        ('DK', 2500, '1992-01-01'),
        ('EE', 2200, '2024-01-01'),
        ('EE', 2400, '2025-07-01'),
        ('ES', 2100, '2012-09-01'),
        ('FI', 2550, '2024-09-01'),
        ('FR', 2000, '2014-01-01'),
        ('GR', 2400, '2016-06-01'),
        ('HR', 2500, '2012-03-01'),
        ('HU', 2700, '2012-01-01'),
        ('IE', 2300, '2021-03-01'),
        ('IT', 2200, '2013-10-01'),
        ('LT', 2100, '2009-09-01'),
        ('LU', 1700, '2024-01-01'),
        ('LV', 2100, '2012-07-01'),
        ('MC', 2000, '2014-01-01'),
        ('MT', 1800, '2004-01-01'),
        ('NL', 2100, '2012-10-01'),
        ('PL', 2300, '2011-01-01'),
        ('PT', 2300, '2011-01-01'),
        ('RO', 1900, '2017-01-01'),
        ('RO', 2100, '2025-08-01'),
        ('SE', 2500, '1990-07-01'),
        ('SI', 2200, '2013-07-01'),
        ('SK', 2000, '2011-01-01'),
        ('SK', 2300, '2025-01-01')
      ) AS standard (country, rate, day);

      -- Printed books. Where the law gives them no rate of their own, they have the standard one.
      INSERT INTO taxes.rates (country, tax_class, basis_points, valid_from, source, entered_on)
      SELECT country, 'books', rate, day::date,
        CASE WHEN country IN ('GB', 'IM') THEN 'gov.uk, VAT Notice 701/10'
          ELSE 'European Commission, Taxes in Europe Database: books on physical means of support' END,
        '2026-11-28'
      FROM (VALUES
        ('GB', 0, '1973-04-01'),
        ('IM', 0, '1973-04-01'),
        ('AT', 1000, '1984-01-01'),
        ('BE', 600, '1996-01-01'),
        ('BG', 900, '2020-07-01'),
        ('CY', 300, '2023-07-21'),
        ('CZ', 0, '2024-01-01'),
        ('DE', 700, '2021-01-01'),
        ('EE', 900, '2009-01-01'),
        ('ES', 400, '1995-01-01'),
        ('FI', 1400, '2025-01-01'),
        ('FI', 1350, '2026-01-01'),
        ('FR', 550, '2013-01-01'),
        ('GR', 600, '2016-06-01'),
        ('HR', 500, '2013-01-01'),
        ('HU', 500, '2004-01-01'),
        ('IE', 0, '1972-11-01'),
        ('IT', 400, '1989-01-01'),
        ('LT', 900, '2009-09-01'),
        ('LT', 500, '2026-01-01'),
        ('LU', 300, '1992-01-01'),
        ('MC', 550, '2013-01-01'),
        ('MT', 500, '2004-05-01'),
        ('NL', 900, '2019-01-01'),
        ('PL', 500, '2011-01-01'),
        ('PT', 600, '2011-01-01'),
        ('RO', 500, '2017-01-01'),
        ('RO', 1100, '2025-08-01'),
        ('SE', 600, '2002-01-01'),
        ('SI', 500, '2020-01-01'),
        ('SK', 1000, '2008-01-01'),
        ('SK', 500, '2025-01-01')
      ) AS reduced (country, rate, day);

      -- What the state itself asks, with what is due in every part of it (California, Utah, Virginia). Cities and counties
      -- ask more on top: a shop that has to collect that puts a tax service behind the TaxProvider. The last column says
      -- whether postage that is stated apart is taxed.
      INSERT INTO taxes.rates (country, region, tax_class, basis_points, taxes_shipping, valid_from, source, entered_on)
      SELECT 'US', state, 'standard', rate, on_postage, '2025-01-01',
        'Tax Foundation, State and Local Sales Tax Rates, 2025; postage: the revenue departments of the states',
        '2026-11-28'
      FROM (VALUES
        ('AL', 400, false),
        ('AK', 0, true),
        ('AZ', 560, false),
        ('AR', 650, true),
        ('CA', 725, false),
        ('CO', 290, false),
        ('CT', 635, true),
        ('DE', 0, true),
        ('DC', 600, true),
        ('FL', 600, false),
        ('GA', 400, true),
        ('HI', 400, true),
        ('ID', 600, false),
        ('IL', 625, true),
        ('IN', 700, true),
        ('IA', 600, false),
        ('KS', 650, true),
        ('KY', 600, true),
        ('LA', 500, false),
        ('ME', 550, false),
        ('MD', 600, false),
        ('MA', 625, false),
        ('MI', 600, true),
        ('MN', 687.5, true),
        ('MS', 700, true),
        ('MO', 422.5, false),
        ('MT', 0, true),
        ('NE', 550, true),
        ('NV', 685, false),
        ('NH', 0, true),
        ('NJ', 662.5, true),
        ('NM', 487.5, true),
        ('NY', 400, true),
        ('NC', 475, true),
        ('ND', 500, true),
        ('OH', 575, true),
        ('OK', 450, false),
        ('OR', 0, true),
        ('PA', 600, true),
        ('RI', 700, true),
        ('SC', 600, true),
        ('SD', 420, true),
        ('TN', 700, true),
        ('TX', 625, true),
        ('UT', 610, false),
        ('VT', 600, true),
        ('VA', 530, false),
        ('WA', 650, true),
        ('WV', 600, true),
        ('WI', 500, true),
        ('WY', 400, false)
      ) AS states (state, rate, on_postage);

      CREATE SCHEMA shipping;

      CREATE TABLE shipping.revision (
        single boolean PRIMARY KEY DEFAULT true CHECK (single),
        revision bigint NOT NULL DEFAULT 1
      );
      INSERT INTO shipping.revision DEFAULT VALUES;

      CREATE TABLE shipping.zones (
        id text PRIMARY KEY CHECK (id ~ '^[a-z][a-z0-9_]*$'),
        name text NOT NULL,
        is_elsewhere boolean NOT NULL DEFAULT false
      );
      CREATE UNIQUE INDEX one_zone_is_elsewhere ON shipping.zones (is_elsewhere) WHERE is_elsewhere;
      COMMENT ON COLUMN shipping.zones.is_elsewhere IS 'The zone of every country that is in no other';

      CREATE TABLE shipping.zone_countries (
        country text PRIMARY KEY CHECK (country ~ '^[A-Z]{2}$'),
        zone_id text NOT NULL REFERENCES shipping.zones (id)
      );

      CREATE TABLE shipping.tariffs (
        zone_id text NOT NULL REFERENCES shipping.zones (id),
        id text NOT NULL CHECK (id ~ '^[a-z][a-z0-9_]*$'),
        position int NOT NULL,
        name text NOT NULL,
        currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
        days_from int NOT NULL CHECK (days_from > 0),
        days_to int NOT NULL CHECK (days_to >= days_from),
        free_from bigint CHECK (free_from >= 0),
        PRIMARY KEY (zone_id, id)
      );
      COMMENT ON COLUMN shipping.tariffs.free_from IS 'Minor units of goods after discounts';

      CREATE TABLE shipping.bands (
        zone_id text NOT NULL,
        tariff_id text NOT NULL,
        up_to int NOT NULL CHECK (up_to > 0),
        price bigint NOT NULL CHECK (price >= 0),
        PRIMARY KEY (zone_id, tariff_id, up_to),
        FOREIGN KEY (zone_id, tariff_id) REFERENCES shipping.tariffs (zone_id, id) ON DELETE CASCADE
      );
      COMMENT ON COLUMN shipping.bands.up_to IS 'Grams; what is heavier than the last band pays for as many such parcels';

      CREATE TABLE shipping.exclusions (
        country text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
        region text CHECK (region <> ''),
        tariff_id text,
        UNIQUE NULLS NOT DISTINCT (country, region, tariff_id)
      );
      COMMENT ON TABLE shipping.exclusions IS 'Where a tariff does not go; NULL: anywhere in the country, and no tariff';

      CREATE FUNCTION shipping.count_revision() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE shipping.revision SET revision = revision + 1;
        RETURN NULL;
      END $$;
      CREATE TRIGGER zones_are_revised AFTER INSERT OR UPDATE OR DELETE ON shipping.zones
        FOR EACH STATEMENT EXECUTE FUNCTION shipping.count_revision();
      CREATE TRIGGER zone_countries_are_revised AFTER INSERT OR UPDATE OR DELETE ON shipping.zone_countries
        FOR EACH STATEMENT EXECUTE FUNCTION shipping.count_revision();
      CREATE TRIGGER tariffs_are_revised AFTER INSERT OR UPDATE OR DELETE ON shipping.tariffs
        FOR EACH STATEMENT EXECUTE FUNCTION shipping.count_revision();
      CREATE TRIGGER bands_are_revised AFTER INSERT OR UPDATE OR DELETE ON shipping.bands
        FOR EACH STATEMENT EXECUTE FUNCTION shipping.count_revision();
      CREATE TRIGGER exclusions_are_revised AFTER INSERT OR UPDATE OR DELETE ON shipping.exclusions
        FOR EACH STATEMENT EXECUTE FUNCTION shipping.count_revision();

      INSERT INTO shipping.zones (id, name, is_elsewhere) VALUES
        ('uk', 'United Kingdom and the Crown Dependencies', false),
        ('eu', 'European Union', false),
        ('world', 'Rest of the world', true);
      INSERT INTO shipping.zone_countries (zone_id, country)
      SELECT 'uk', unnest('{GB,GG,IM,JE}'::text[])
      UNION ALL
      SELECT 'eu', unnest('{AT,BE,BG,CY,CZ,DE,DK,EE,ES,FI,FR,GR,HR,HU,IE,IT,LT,LU,LV,MC,MT,NL,PL,PT,RO,SE,SI,SK}'::text[]);
      INSERT INTO shipping.tariffs (zone_id, id, position, name, currency, days_from, days_to, free_from) VALUES
        ('uk', 'standard', 1, 'Standard delivery', 'GBP', 2, 4, 5000),
        ('uk', 'express', 2, 'Express delivery', 'GBP', 1, 1, NULL),
        ('eu', 'standard', 1, 'Standard delivery to Europe', 'GBP', 4, 7, 15000),
        ('eu', 'express', 2, 'Express delivery to Europe', 'GBP', 2, 3, NULL),
        ('world', 'standard', 1, 'International delivery', 'GBP', 7, 14, NULL),
        ('world', 'express', 2, 'International express delivery', 'GBP', 3, 5, NULL);
      INSERT INTO shipping.bands (zone_id, tariff_id, up_to, price) VALUES
        ('uk', 'standard', 2000, 395), ('uk', 'standard', 10000, 595), ('uk', 'standard', 25000, 995),
        ('uk', 'express', 2000, 695), ('uk', 'express', 10000, 995), ('uk', 'express', 25000, 1695),
        ('eu', 'standard', 2000, 995), ('eu', 'standard', 10000, 1795), ('eu', 'standard', 25000, 2995),
        ('eu', 'express', 2000, 1995), ('eu', 'express', 10000, 3495), ('eu', 'express', 25000, 5495),
        ('world', 'standard', 2000, 1695), ('world', 'standard', 10000, 3995), ('world', 'standard', 25000, 7995),
        ('world', 'express', 2000, 3495), ('world', 'express', 10000, 7495), ('world', 'express', 25000, 13995);
      INSERT INTO shipping.exclusions (country, region, tariff_id) VALUES
        ('US', 'AK', 'express'), ('US', 'HI', 'express'), ('AQ', NULL, 'express');

      ALTER TABLE catalog.products ADD COLUMN tax_class text NOT NULL DEFAULT 'standard';
      ALTER TABLE catalog.products ADD CONSTRAINT products_have_known_tax_classes
        CHECK (tax_class IN ('standard', 'books', 'exempt')) NOT VALID;

      ALTER TABLE orders.orders
        ADD COLUMN prices_include_tax boolean NOT NULL DEFAULT true,
        ADD COLUMN shipping_tax_rate numeric(7, 2),
        ADD COLUMN tax_source text NOT NULL DEFAULT 'table';
      ALTER TABLE orders.order_lines ADD COLUMN tax_rate numeric(7, 2);
      COMMENT ON COLUMN orders.orders.prices_include_tax IS 'Whether prices and sums contain the tax; otherwise only the total does';
      COMMENT ON COLUMN orders.orders.shipping_tax_rate IS 'Basis points; NULL: the highest rate of its lines, as before 0015';
      COMMENT ON COLUMN orders.order_lines.tax_rate IS 'Basis points, finer than tax_rate_bp; NULL: as that says';

      ALTER TABLE orders.orders DROP CONSTRAINT orders_add_up;
      ALTER TABLE orders.orders ADD CONSTRAINT orders_add_up CHECK (
        total = subtotal - discount + shipping + CASE WHEN prices_include_tax THEN 0 ELSE tax END
      ) NOT VALID;
      ALTER TABLE orders.orders DROP CONSTRAINT orders_check1;
      ALTER TABLE orders.orders ADD CONSTRAINT shipping_is_captured_once CHECK (
        shipping_captured >= 0 AND shipping_captured <= shipping + CASE WHEN prices_include_tax THEN 0 ELSE tax END
      ) NOT VALID;

      ALTER TABLE invoices.invoices ADD COLUMN prices_include_tax boolean NOT NULL DEFAULT true;
    `)
  }

  override async down() {
    this.schema.raw(`
      ALTER TABLE invoices.invoices DROP COLUMN prices_include_tax;
      ALTER TABLE orders.orders DROP CONSTRAINT shipping_is_captured_once, DROP CONSTRAINT orders_add_up,
        ADD CONSTRAINT orders_add_up CHECK (total = subtotal - discount + shipping),
        ADD CONSTRAINT orders_check1 CHECK (shipping_captured >= 0 AND shipping_captured <= shipping),
        DROP COLUMN prices_include_tax, DROP COLUMN shipping_tax_rate, DROP COLUMN tax_source;
      ALTER TABLE orders.order_lines DROP COLUMN tax_rate;
      ALTER TABLE catalog.products DROP COLUMN tax_class;
      DROP SCHEMA shipping CASCADE;
      DROP SCHEMA taxes CASCADE;
    `)
  }
}
