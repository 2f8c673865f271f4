import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * The catalogue: what is for sale, how it is found, and a projection of stock (`available`, `stock`) that inventory's
 * events keep up to date; the truth about stock is in `inventory`.
 *
 * What serves what (plans checked at 100,000 products with 140,000 variants: a page of any list takes 2 to 25 ms, the
 * counts of one category 35 ms, those of the whole catalogue 260 ms, which is why counts are cached apart from pages):
 * - products_by_popularity, _by_price, _by_age: the listing without a search, in the order asked for, one page at a time
 * - products_by_category: the listing and the counts of a category with its descendants
 * - products_search: full-text matches, fenced from the order; products_facets: `filter[key]=value`
 * - search_terms_alike: the words a word begins, and the nearest to a misspelt one; search_terms_by_stem: whether it is known
 * - variants_by_product: the variants of a product page; variants_sku_key and the primary keys: the rest
 */
export default class extends BaseSchema {
  override async up() {
    this.schema.raw(`
      CREATE EXTENSION IF NOT EXISTS ltree SCHEMA public;
      CREATE EXTENSION IF NOT EXISTS pg_trgm SCHEMA public;
      CREATE EXTENSION IF NOT EXISTS unaccent SCHEMA public;
      CREATE SCHEMA catalog;

      CREATE TEXT SEARCH CONFIGURATION catalog.english (COPY = pg_catalog.english);
      ALTER TEXT SEARCH CONFIGURATION catalog.english
        ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, pg_catalog.english_stem;
      CREATE TEXT SEARCH CONFIGURATION catalog.words (COPY = pg_catalog.simple);
      ALTER TEXT SEARCH CONFIGURATION catalog.words
        ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, pg_catalog.simple;

      CREATE TABLE catalog.categories (
        id uuid PRIMARY KEY,
        parent_id uuid REFERENCES catalog.categories (id),
        slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        name text NOT NULL,
        description text NOT NULL DEFAULT '',
        path public.ltree NOT NULL UNIQUE,
        position int NOT NULL DEFAULT 0
      );

      CREATE TABLE catalog.attributes (
        key text PRIMARY KEY CHECK (key ~ '^[a-z][a-z0-9_]*$'),
        label text NOT NULL,
        position int NOT NULL
      );

      CREATE TABLE catalog.attribute_values (
        key text NOT NULL REFERENCES catalog.attributes (key),
        value text NOT NULL CHECK (value <> '' AND length(value) <= 60),
        label text NOT NULL,
        position int,
        PRIMARY KEY (key, value)
      );

      CREATE TABLE catalog.products (
        id uuid PRIMARY KEY,
        category_id uuid NOT NULL REFERENCES catalog.categories (id),
        slug text NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
        name text NOT NULL,
        description text NOT NULL,
        currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
        price bigint NOT NULL CHECK (price >= 0),
        popularity int NOT NULL DEFAULT 0,
        facets text[] NOT NULL DEFAULT '{}',
        search tsvector NOT NULL,
        available boolean NOT NULL DEFAULT false,
        published_at timestamptz,
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT products_slug_key UNIQUE (slug) DEFERRABLE
      );
      COMMENT ON COLUMN catalog.products.price IS 'The lowest price among its variants, in minor units';
      COMMENT ON COLUMN catalog.products.facets IS 'key:value of every attribute, as the listing filters and counts them';
      COMMENT ON COLUMN catalog.products.published_at IS 'NULL: not for sale (any more); orders may still refer to it';
      CREATE INDEX products_by_popularity ON catalog.products (popularity DESC, id) WHERE published_at IS NOT NULL;
      CREATE INDEX products_by_price ON catalog.products (price, id) WHERE published_at IS NOT NULL;
      CREATE INDEX products_by_age ON catalog.products (published_at DESC, id) WHERE published_at IS NOT NULL;
      CREATE INDEX products_by_category ON catalog.products (category_id) WHERE published_at IS NOT NULL;
      CREATE INDEX products_search ON catalog.products USING gin (search);
      CREATE INDEX products_facets ON catalog.products USING gin (facets);

      CREATE TABLE catalog.images (
        hash text PRIMARY KEY CHECK (hash ~ '^[0-9a-f]{32}$'),
        content_type text NOT NULL,
        width int NOT NULL CHECK (width > 0),
        height int NOT NULL CHECK (height > 0),
        bytes int NOT NULL CHECK (bytes > 0),
        created_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE catalog.product_images (
        product_id uuid NOT NULL REFERENCES catalog.products (id) ON DELETE CASCADE,
        position int NOT NULL,
        hash text NOT NULL REFERENCES catalog.images (hash),
        alt text NOT NULL,
        PRIMARY KEY (product_id, position)
      );

      CREATE TABLE catalog.variants (
        id uuid PRIMARY KEY,
        product_id uuid NOT NULL REFERENCES catalog.products (id) ON DELETE CASCADE,
        position int NOT NULL,
        sku text NOT NULL,
        name text NOT NULL,
        options jsonb NOT NULL DEFAULT '{}',
        price bigint NOT NULL CHECK (price >= 0),
        weight int NOT NULL CHECK (weight >= 0),
        image_position int,
        stock text NOT NULL DEFAULT 'out' CHECK (stock IN ('in_stock', 'low', 'out', 'backorder')),
        available boolean NOT NULL DEFAULT false,
        active boolean NOT NULL DEFAULT true,
        CONSTRAINT variants_sku_key UNIQUE (sku)
      );
      COMMENT ON COLUMN catalog.variants.weight IS 'Grams, packed';
      CREATE INDEX variants_by_product ON catalog.variants (product_id, position);

      CREATE TABLE catalog.bought_together (
        product_id uuid NOT NULL REFERENCES catalog.products (id) ON DELETE CASCADE,
        position int NOT NULL,
        other_id uuid NOT NULL REFERENCES catalog.products (id) ON DELETE CASCADE,
        PRIMARY KEY (product_id, position)
      );

      CREATE TABLE catalog.search_terms (
        term text PRIMARY KEY,
        stem text NOT NULL,
        products int NOT NULL
      );
      COMMENT ON TABLE catalog.search_terms IS 'Every word in the names of products, to mend misspelt searches with';
      CREATE INDEX search_terms_alike ON catalog.search_terms USING gin (term public.gin_trgm_ops);
      CREATE INDEX search_terms_by_stem ON catalog.search_terms (stem);

      CREATE TABLE catalog.imports (
        source text PRIMARY KEY,
        version text NOT NULL,
        imported_at timestamptz NOT NULL DEFAULT now()
      );
    `)
  }

  override async down() {
    this.schema.raw('DROP SCHEMA catalog CASCADE')
  }
}
