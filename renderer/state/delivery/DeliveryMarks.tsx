import { createContext, type ReactNode, useContext } from 'react';

/** Shows of a sent update where its deliveries stand. The page knows how: panels know nothing of each other. */
export type DeliveryMarkOf = (broadcast: string) => ReactNode;

const Marks = createContext<DeliveryMarkOf | null>(null);

export function DeliveryMarksProvider(props: {
  /** The same function each time. */
  readonly mark: DeliveryMarkOf;
  readonly children: ReactNode;
}) {
  return <Marks value={props.mark}>{props.children}</Marks>;
}

/** Null where nothing of it is shown. */
export function useDeliveryMark(): DeliveryMarkOf | null {
  return useContext(Marks);
}
