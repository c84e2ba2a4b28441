import { readFacts } from './src/content/read-facts.ts';
import path from 'node:path';
let c=process.cpuUsage(); let f=await readFacts(path.resolve('content')); let d=process.cpuUsage(c); console.log('cpu',(d.user+d.system)/1e6, f.files.size, f.derived.size, f.drawings.size);
c=process.cpuUsage(); f=await readFacts(path.resolve('content')); d=process.cpuUsage(c); console.log('cpu',(d.user+d.system)/1e6);
