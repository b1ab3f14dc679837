// The words of `tjcc serve`.

export const zh = {
  help: {
    summary: '在本机浏览器里看总览，文件一改就更新；只给本机看，只读',
    options: { port: '端口；不写为 8437，0 由系统挑一个空的' },
  },
};
