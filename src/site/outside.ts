/** Where the volcanological agency (PVMBG) publishes the level in force. */
export const magmaUrl = 'https://magma.esdm.go.id/';
