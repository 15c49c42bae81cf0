export const API_SOURCE: string;
