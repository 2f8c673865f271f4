import type { Rule } from '../rule.ts'
import { encrypted } from './encrypted.ts'
import { explained } from './explained.ts'
import { iamNamed } from './iam_named.ts'
import { kept } from './kept.ts'
import { logRetention } from './logs.ts'
import { instanceFamilies, tokensRequired } from './machines.ts'
import { notPublic } from './not_public.ts'
import { tagged } from './tags.ts'
import { tlsVersions } from './tls.ts'

export const RULES: readonly Rule[] = [
  tagged,
  encrypted,
  notPublic,
  kept,
  tokensRequired,
  tlsVersions,
  instanceFamilies,
  logRetention,
  explained,
  iamNamed,
]
