/** How the rows of each screen follow from events: pure, the same in the server and in the browser. */
export { fold, foldInto, type Column, type ColumnType, type Projection } from './projection.js';
export { placeOf, stateIn, type StateTable } from './states.js';
export { projections, tables, type Rows, type Table } from './projections.js';
/** A cycle with everything around it, now or as it stood at any moment. */
export { eventsAsOf, foldView, inLogOrder, sittingStreamsIn, streamsOfView } from './cycle-view.js';
/** How names are compared in searches. */
