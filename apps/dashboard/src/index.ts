/** The dashboard as one component. */
export { App } from './app.js';
