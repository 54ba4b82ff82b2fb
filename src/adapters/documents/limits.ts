/** Files above this are refused before they are read. A caller can look at the size on disk first. */
export const maxFileBytes = 50 * 1024 * 1024;

/** All parts of a zip together, inflated: what the zip declares and what really comes out. */
export const maxInflatedBytes = 200 * 1024 * 1024;

export const maxZipEntries = 5_000;

/** How many times a part may grow when it is inflated. Word's most repetitive tables stay below 150. */
export const maxInflationRatio = 250;

/** Elements inside one another. The law nests about 40 deep, Word about 30. */
export const maxDepth = 250;

/** Cells of one table, after merged cells were filled in. */
export const maxTableCells = 200_000;
