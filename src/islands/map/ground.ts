import type { ErrorEvent, Map as LibreMap, StyleSpecification } from 'maplibre-gl';
import type { FlavourName } from '../../geo/flavour.ts';

/** What a ground asks of the map's view. */
export interface GroundHooks {
  /** The style has to be made anew. */
  readonly restyle: () => void;
  /** A message for the visitor. */
  readonly say: (message: string) => void;
}

/** What the features of an interactive map stand on. */
export interface Ground {
  /** A style of ours on the basemap of the moment. */
  under(own: StyleSpecification, flavour: FlavourName): StyleSpecification;
  /** Looks for a better basemap for a map that is drawn, and watches over it. Never rejects. */
  attach(map: LibreMap, hooks: GroundHooks): Promise<void>;
  /** Takes an error of the map that concerns the basemap. False: the error is not the basemap's. */
  takes(event: ErrorEvent): boolean;
  /** Stops whatever is still on its way. */
  detach(): void;
}

/** The default basemap, which is part of every style of ours and cannot fail. */
export const defaultGround: Ground = {
  under: (own) => own,
  attach: async () => {},
  takes: () => false,
  detach: () => {},
};
