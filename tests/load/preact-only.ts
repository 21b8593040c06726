/** The yardstick of `npm run size`: a framework that is known to be small, without any form. */
export { h, render } from 'preact';
export { useState } from 'preact/hooks';
