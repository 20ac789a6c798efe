import { Injectable } from '@nestjs/common';
import { rigaDay } from '@lidzgaita/certification';

/** The server's clock, the only one that decides anything. Tests put a fixed one in its place. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** Today in Europe/Riga, `YYYY-MM-DD`. */
  today(): string {
    return rigaDay(this.now().toISOString());
  }
}
