import { join } from 'node:path';
import { z } from 'zod';
import packageJson from '../../../package.json' with { type: 'json' };

const secret = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits (32 random bytes): make one with "openssl rand -hex 32"');

const address = z.string().regex(/^https?:\/\/[^/]+$/, 'must be an address without a path, such as https://lidzgaita.example.lv');

const schema = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    PORT: z.coerce.number('must be a port number').int().min(0).max(65535).default(4000),
    HOST: z.string().default('127.0.0.1'),
    PUBLIC_URL: address.optional(),
    DATABASE_URL: z
      .string()
      .regex(/^postgres(ql)?:\/\//, 'must begin with postgres://')
      .optional(),
    DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
    DATA_DIR: z.string().default('.data'),
    ERASURE_JOURNAL: z.string().optional(),
    LIDZGAITA_SECRET: secret.optional(),
    SMTP_URL: z
      .string()
      .regex(/^smtps?:\/\//, 'must begin with smtp:// or smtps://')
      .optional(),
    MAIL_FROM: z.string().default('Līdzgaita <lidzgaita@localhost>'),
    TRUST_PROXY: z.string().optional(),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
    WORKERS: z.enum(['true', 'false']).default('true'),
    DEMO: z.enum(['true', 'false']).default('false'),
  })
  .superRefine((value, issues) => {
    if (value.NODE_ENV !== 'production') return;
    const needed = (name: 'DATABASE_URL' | 'LIDZGAITA_SECRET' | 'PUBLIC_URL' | 'SMTP_URL', why: string) => {
      if (!value[name]) issues.addIssue({ code: 'custom', path: [name], message: `is needed in production: ${why}` });
    };
    needed('DATABASE_URL', 'the database that comes along is for one machine of your own');
    needed('LIDZGAITA_SECRET', 'it seals vetting outcomes and signing keys');
    needed('PUBLIC_URL', 'certificates carry this address for ever');
    needed('SMTP_URL', 'mail has to leave the machine');
    if (value.DEMO === 'true') issues.addIssue({ code: 'custom', path: ['DEMO'], message: 'demo people may not enter a production database' });
  });

export interface Config {
  production: boolean;
  demo: boolean;
  /** Whether this process works on jobs. */
  workers: boolean;
  port: number;
  host: string;
  /** Address that people and certificates use; no trailing slash. */
  publicUrl: string;
  databaseUrl?: string;
  databasePool: number;
  dataDir: string;
  /** File in which erasures are noted outside of the database. */
  erasureJournal: string;
  secret?: string;
  smtpUrl?: string;
  /** Addresses of proxies whose X-Forwarded-For is believed. */
  trustProxy?: string;
  mailFrom: string;
  logLevel: string;
  /** Version of the product, as in package.json. */
  version: string;
}

/** Every fault of the configuration at once, each with what to do. */
export class ConfigError extends Error {
  constructor(readonly faults: string[]) {
    super(`The configuration has ${faults.length} fault(s):\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

/** Reads the configuration from environment variables; see docs/operations.md for what each means. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`));
  const value = parsed.data;
  return {
    production: value.NODE_ENV === 'production',
    demo: value.DEMO === 'true',
    workers: value.WORKERS === 'true',
    port: value.PORT,
    host: value.HOST,
    publicUrl: value.PUBLIC_URL ?? `http://localhost:${value.PORT}`,
    databaseUrl: value.DATABASE_URL,
    databasePool: value.DATABASE_POOL,
    dataDir: value.DATA_DIR,
    erasureJournal: value.ERASURE_JOURNAL ?? join(value.DATA_DIR, 'erasures.jsonl'),
    secret: value.LIDZGAITA_SECRET,
    smtpUrl: value.SMTP_URL,
    trustProxy: value.TRUST_PROXY,
    mailFrom: value.MAIL_FROM,
    logLevel: value.LOG_LEVEL,
    version: packageJson.version,
  };
}

/** Injection token of the {@link Config}. */
export const CONFIG = Symbol('config');
