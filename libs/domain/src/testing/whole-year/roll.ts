import type { PersonId } from '../../ids.js';
import { auditor } from './beginning.js';

/** Throws of dice, read one after another; after the last, zeros. The smaller, the more usual what is done. */
export class Roll {
  private at = 0;
  /** Somebody acted who may not. */
  barred = false;
  /** The dossier that is meant, if one is. */
  dossier?: string;
  /** The sitting that is meant, if one is. */
  council?: string;

  constructor(
    private readonly dice: readonly number[],
    /** Whether things are done that make no sense. */
    readonly odd: boolean,
  ) {}

  next(): number {
    this.at += 1;
    return this.dice[this.at - 1] ?? 0;
  }

  /** Once in so many times. */
  once(times: number): boolean {
    return this.next() % times === times - 1;
  }

  pick<T>(list: readonly [T, ...T[]] | readonly T[]): T {
    return list[this.next() % list.length] as T;
  }

  /** What makes sense; now and then, or where nothing does, anything. */
  of<T>(sensible: readonly T[], all: readonly T[]): T {
    const stray = this.odd && this.once(4);
    return this.pick(stray || sensible.length === 0 ? all : sensible);
  }

  some<T>(list: readonly T[]): readonly T[] {
    return list.filter(() => this.next() % 2 === 0);
  }

  who(rightful: PersonId): PersonId {
    if (!this.odd || !this.once(12)) return rightful;
    this.barred = true;
    return auditor;
  }
}
