/** True in the build that carries the API inside the page. */
declare const __DEMO__: boolean;
