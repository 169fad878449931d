export function toIco(pictures: ReadonlyMap<number, Buffer>): Buffer;
export function toIcns(pictures: ReadonlyMap<number, Buffer>): Buffer;
