/** `npm run docs`: writes the generated parts of the README. */
import { readFileSync, writeFileSync } from 'node:fs';
import { withCurrentBlocks } from './readme-blocks.ts';

const readme = new URL('../../README.md', import.meta.url);

writeFileSync(readme, withCurrentBlocks(readFileSync(readme, 'utf8')));
