import { createContext, use } from 'react';
import { asCalledIn, authorityNames, awardNames, type Place } from '@so-vang/api-contract';

/** The province that a page is about, as of the day of what it shows. */
export const PlaceContext = createContext<Place | undefined>(undefined);

/** What is called after a province or a city, as it is called in the one that the page is about. */
export const usePlaceNames = () => {
  const place = use(PlaceContext);
  return {
    awardNames: asCalledIn(awardNames, place),
    authorityNames: asCalledIn(authorityNames, place),
  };
};
