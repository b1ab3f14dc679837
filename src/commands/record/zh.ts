// The words of `tjcc record`.

export const zh = {
  help: {
    summary: '记一条进展报告，写成一个新文件',
    options: {
      status: '状态：not-started、active、blocked、done、closed、dropped，或中文',
      stage: '项目阶段：planned、sited、started、operating，或中文',
      percent: '完成率，0 至 100 的整数',
      difficulty: '存在问题，一行',
      'next-step': '下一步打算，一行',
      also: '同一件事还涉及的编号，逗号隔开',
      light: '人工改灯：red、yellow、green、grey；与算出的灯并列',
      'light-reason': '改灯的理由',
      'light-until': '改灯的最后一天',
    },
  },
};
