/** Kinds of columns, the same in both databases: numbers, texts and bytes travel between the two unchanged. */
import { blob, integer } from 'drizzle-orm/sqlite-core';

/** 0 or 1. */
export const flag = () => integer().notNull();

/** Days since 2020-01-01, civil, Europe/Paris. No column anywhere holds an hour. */
export const day = () => integer().notNull();

export const bytes = () => blob({ mode: 'buffer' }).$type<Uint8Array>().notNull();
