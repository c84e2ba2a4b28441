/** How the process that builds ends where the content has errors; all of them were printed. */
export const CHECK_FAILED = 4;
/** How it ends where it could not go on; why was said. */
export const BUILD_FAILED = 3;
