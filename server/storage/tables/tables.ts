/** Every table but the record of migrations, in an order in which rows can be put back. */
import { cell, cellPart } from './cell.ts';
import { comment } from './comment.ts';
import { importLine } from './import-line.ts';
import { heldCell, openCount } from './open-count.ts';
import { release } from './release.ts';
import { service } from './service.ts';
import { store } from './store.ts';
import { ratingArchive, submissionKey, submissionOpen } from './submission.ts';

export const tables = {
  store,
  service,
  release,
  cell,
  cellPart,
  heldCell,
  openCount,
  importLine,
  submissionOpen,
  submissionKey,
  ratingArchive,
  comment,
};

export type Tables = typeof tables;

/** As the databases know it. */
export type TableName = Tables[keyof Tables]['_']['name'];
