import type pg from 'pg';

/** Waits until so many statements of this database wait for a lock. */
export async function untilWaiting(db: pg.Pool, waiting: number, patienceMs = 20_000): Promise<void> {
  for (const end = performance.now() + patienceMs; performance.now() < end;) {
    const { rows } = await db.query<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (rows[0]!.count >= waiting) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`Fewer than ${waiting} statements wait for a lock`);
}
