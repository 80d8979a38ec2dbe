import * as z from 'zod/v4';
import { commandSchema } from '../domain/case/commands';
import type { Deadline } from './deadline';
import type { Order } from './ports';
import { type Person, personSchema } from '../domain/case/person';

/** Somebody chosen while the directory was away: only the id is known. */
export const namelessPerson = (id: string): Person => ({ id, name: '' });

/** What a person is called whom the directory, asked later, does not know. */
const nobodyKnown = 'A colleague the directory does not know';

/**
 * The order with the names of people who were chosen while the directory was away. Throws `Outage` when it still is.
 * A person the directory does not know keeps their place under a telling name: nothing that was typed is lost.
 */
export async function addNames(
  order: Order,
  nameOf: (ids: readonly string[], deadline: Deadline) => Promise<readonly Person[]>,
  deadline: Deadline,
): Promise<Order> {
  const ids = unnamedIn(order.command);
  if (ids.length === 0) return order;
  const found = new Map((await nameOf(ids, deadline)).map((person) => [person.id, person]));
  const command = commandSchema.parse(named(order.command, found));
  return { ...order, command };
}

const isUnnamed = (value: unknown): value is Person => {
  const person = personSchema.safeParse(value);
  return person.success && person.data.name === '';
};

function unnamedIn(value: unknown): readonly string[] {
  if (isUnnamed(value)) return [value.id];
  const inner = z.record(z.string(), z.unknown()).safeParse(value);
  if (Array.isArray(value)) return value.flatMap(unnamedIn);
  return inner.success ? Object.values(inner.data).flatMap(unnamedIn) : [];
}

function named(value: unknown, found: ReadonlyMap<string, Person>): unknown {
  if (isUnnamed(value)) return found.get(value.id) ?? { id: value.id, name: nobodyKnown };
  if (Array.isArray(value)) return value.map((inner: unknown) => named(inner, found));
  const inner = z.record(z.string(), z.unknown()).safeParse(value);
  if (!inner.success) return value;
  return Object.fromEntries(Object.entries(inner.data).map(([key, one]) => [key, named(one, found)]));
}
