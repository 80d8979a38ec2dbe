/**
 * What the host loads first, a file of its own beside the bundle. A worker that starts where another ran before finds the bundle
 * compiled; Node 20 keeps no such cache.
 */
export const hostEntry = `'use strict';
const { enableCompileCache } = require('node:module');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
enableCompileCache?.(join(tmpdir(), 'customer-behaviour-compiled'));
module.exports = require('./functions.cjs');
`;
