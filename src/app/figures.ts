/** A count as it is read: `100,000`; four digits stand together. */
export const grouped = (count: number): string => (count < 10_000 ? `${count}` : `${count}`.replace(/\B(?=(?:\d{3})+$)/g, ','))
