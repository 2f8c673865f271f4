#!/bin/sh
# Takes out of node_modules what no process reads: declarations, source maps of others, second copies for bundlers, and
# the compilers that npm keeps because a framework's optional peers name them. Fails when something that stays needs one.
set -eu
cd node_modules
rm -rf typescript ts-morph @ts-morph @ast-grep @adonisjs/assembler @japa @types @jest jest-diff pretty-format @sinclair
rm -rf @opentelemetry/*/build/esm @opentelemetry/*/build/esnext @opentelemetry/*/node_modules/@opentelemetry/*/build/esm \
  @opentelemetry/*/node_modules/@opentelemetry/*/build/esnext
find . -type f \( -name '*.d.ts' -o -name '*.d.mts' -o -name '*.d.cts' -o -name '*.map' -o -name '*.md' -o -name '*.flow' \) -delete
find . -xtype l -path '*/.bin/*' -delete
cd ..
exec node images/complete.mjs
