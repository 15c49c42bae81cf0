// The pages that are measured: one state of each route of the customer's app, as the browser tests open it.
import { PLACES } from '../e2e/places.mjs';

/** The first place of a route that a reload shows again, and that refuses nothing. */
export const routes = () => [...new Map(PLACES.filter(p => p.route.startsWith('/') && !p.refuses && p.bench !== false)
  .toReversed().map(p => [p.route, p])).values()].toReversed();
