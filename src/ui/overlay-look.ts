/** The look of everything that floats over the page. */
export const overlayLook =
  'min-w-(--trigger-width) overflow-auto rounded-lg border border-line bg-overlay text-normal shadow-lg outline-none transition duration-75 entering:opacity-0 exiting:opacity-0';
