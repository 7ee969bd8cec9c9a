/**
 * The acceptance line: likelihood × consequence, both 1 to 5. Above it a supplier is not used until
 * measures have brought the risk down.
 */
export const riskScoreAcceptedMax = 9

/** A supplier's assessment holds for a year at most. */
export const riskValidDaysMax = 366
